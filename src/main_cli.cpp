#include <iostream>
#include <string>
#include <vector>

#include "cli/read_file.h"
#include "cli/run.h"
#include "platform/native/gb18030.h"

int main(int argc, char** argv) {
  const std::vector<std::string> args(argv + (argc > 0 ? 1 : 0), argv + argc);
  return hufang::cli::run(args, {std::cout, std::cerr, hufang::cli::read_file, hufang::cli::write_file,
                                 hufang::platform::utf8_of_gb18030});
}
