// Files: the user's own files, outside what the program keeps: a download, a chosen file.
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace hufang::app {

struct PickedFile {
  std::string name;   // without folder
  std::string bytes;  // whole content; of a zip the data document in it (empty: none), see Media::take_in
};

class Files {
 public:
  virtual ~Files() = default;
  // Hands a file to the user (a download in a browser). `name` without folder, `mime` such as
  // "application/json".
  virtual void save_as(std::string name, std::string mime, std::string bytes) = 0;
  // The same with several files in one zip.
  virtual void save_zip(std::string name, std::vector<PickedFile> files) = 0;
  // Lets the user choose one file; `accept` is a comma-separated list of endings (".csv,.txt"). Nothing
  // chosen: no call.
  virtual void pick(std::string accept, std::function<void(PickedFile)> picked) = 0;
};

}  // namespace hufang::app
