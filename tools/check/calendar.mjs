// The committed calendar is what the package chinese-days says.
export { checkCalendar as run } from '../gen/calendar_asset.mjs';
