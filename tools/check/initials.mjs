// The committed first letters of names are what the package pinyin-pro says.
export { checkInitials as run } from '../gen/initials_asset.mjs';
