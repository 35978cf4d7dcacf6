// A form as lines of text: how it crosses to a printer that is not C++ (web/print/form.ts reads it).
//
// Holds always: a line is one thing, its first field says which, fields are separated by tabs. In a field a
// backslash, a tab and a line feed are written \\, \t and \n; a carriage return is left out, so a line never
// breaks.
//   form title landscape(0|1) footer        first line
//   heading text
//   pairs columns            then: pair label value
//   grid columns             then: box label value span lines
//   table caption            then: column header share(0..10000) left|center|right; row strong(0|1) cell...
//   paragraph heading text
//   signatures               then: sign label text
//   ink label text height stroke-numbers (separated by spaces)
//   pictures caption         then: picture hash caption
//   head title line...
//   break
#pragma once

#include <string>

#include "app/ports/form.h"

namespace hufang::app {

std::string form_text(const Form& form);

}  // namespace hufang::app
