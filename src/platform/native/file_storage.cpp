#include "platform/native/file_storage.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>

namespace hufang::platform {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kUnfinished = ".tmp";

core::Error failed(const std::string& path, int error) {
  auto code = error == ENOSPC || error == EDQUOT ? core::Code::storage_full : core::Code::storage_failed;
  return core::make_error(code, path, {std::strerror(error)});
}

// 0, or errno.
int write_and_sync(const std::string& file, std::string_view bytes) {
  int fd = ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  if (fd < 0) return errno;
  int error = 0;
  while (!bytes.empty() && error == 0) {
    ssize_t n = ::write(fd, bytes.data(), bytes.size());
    if (n >= 0) {
      bytes.remove_prefix(static_cast<std::size_t>(n));
    } else if (errno != EINTR) {
      error = errno;
    }
  }
  if (error == 0 && ::fsync(fd) != 0) error = errno;
  if (::close(fd) != 0 && error == 0) error = errno;
  return error;
}

// So that the new name survives a loss of power too.
int sync_folder(const fs::path& folder) {
  int fd = ::open(folder.c_str(), O_RDONLY | O_CLOEXEC);
  if (fd < 0) return errno;
  int error = ::fsync(fd) == 0 || errno == EINVAL ? 0 : errno;  // some file systems cannot sync a folder
  ::close(fd);
  return error;
}

}  // namespace

std::vector<std::string> FileStorage::list(std::string_view prefix) const {
  std::vector<std::string> paths;
  std::error_code error;
  fs::recursive_directory_iterator it(folder_, error);
  for (; !error && it != fs::recursive_directory_iterator(); it.increment(error)) {
    if (!it->is_regular_file(error)) continue;
    std::string path = it->path().lexically_relative(folder_).generic_string();
    if (path.starts_with(prefix) && !path.ends_with(kUnfinished)) paths.push_back(std::move(path));
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

core::Result<std::string> FileStorage::read(std::string_view path) const {
  std::ifstream in(fs::path(folder_) / path, std::ios::binary);
  std::string bytes((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
  if (!in.is_open() || in.bad()) return core::make_error(core::Code::not_found, std::string(path));
  return bytes;
}

void FileStorage::write(std::string path, std::string bytes, Done done) {
  fs::path file = fs::path(folder_) / path;
  std::error_code error;
  fs::create_directories(file.parent_path(), error);
  if (error) return done(failed(path, error.value()));
  if (fs::exists(file, error)) return done(failed(path, EEXIST));
  std::string unfinished = file.string() + std::string(kUnfinished);
  int problem = write_and_sync(unfinished, bytes);
  if (problem == 0 && ::rename(unfinished.c_str(), file.c_str()) != 0) problem = errno;
  if (problem == 0) problem = sync_folder(file.parent_path());
  if (problem != 0) {
    fs::remove(unfinished, error);
    return done(failed(path, problem));
  }
  auto back = read(path);
  if (!back.ok() || *back != bytes) return done(failed(path, EIO));
  done(core::Done{});
}

void FileStorage::remove(std::vector<std::string> paths, Done done) {
  core::Status status = core::Done{};
  for (const std::string& path : paths) {
    std::error_code error;
    fs::remove(fs::path(folder_) / path, error);
    if (error) status = failed(path, error.value());
  }
  done(std::move(status));
}

}  // namespace hufang::platform
