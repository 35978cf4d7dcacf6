# A stamp says: this step ended well, and from these inputs. It is written last, by rename, so it never stands for a
# step that was interrupted. The checkout's path is part of it, because the unpacked programs are patched to that path.

# key_of TEXT FILE... : one hash over the text, the checkout's path and the files.
key_of() {
  local text=$1
  shift
  { printf '%s\n%s\n' "$text" "$HUFANG_ROOT"; cat "$@"; } | sha256sum | cut -d' ' -f1
}

# stamped NAME KEY : true when the step ended well with this key.
stamped() { [ -f "$SETUP_STATE/$1.stamp" ] && [ "$(cat "$SETUP_STATE/$1.stamp")" = "$2" ]; }

# put_stamp NAME KEY
put_stamp() {
  printf '%s\n' "$2" >"$SETUP_STATE/$1.stamp.new"
  mv -f "$SETUP_STATE/$1.stamp.new" "$SETUP_STATE/$1.stamp"
}

drop_stamp() { rm -f "$SETUP_STATE/$1.stamp"; }
