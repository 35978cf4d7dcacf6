#include <doctest/doctest.h>

#include "store/crc32c.h"
#include "store/sha256.h"

using namespace hufang::store;

TEST_CASE("CRC-32C gives the published check values") {
  CHECK(crc32c("") == 0);
  CHECK(crc32c("123456789") == 0xE3069283U);
  CHECK(crc32c(std::string(32, '\0')) == 0x8A9136AAU);  // RFC 3720, B.4
  CHECK(crc32c(std::string(32, '\xFF')) == 0x62A8AB43U);
  std::string up;
  for (int i = 0; i < 32; ++i) up += static_cast<char>(i);
  CHECK(crc32c(up) == 0x46DD794EU);
}

TEST_CASE("CRC-32C of parts is that of the whole") {
  std::string text = "a sheet of paper, folded in an odd place";
  for (std::size_t cut = 0; cut <= text.size(); ++cut) {
    CHECK(crc32c(text.substr(cut), crc32c(text.substr(0, cut))) == crc32c(text));
  }
}

TEST_CASE("SHA-256 gives the published digests") {
  struct Vector {
    std::string text;
    const char* digest;
  };
  const Vector vectors[] = {
      {"", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
      {"abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"},
      {"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
       "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"},
      {std::string(1000000, 'a'), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"},
  };
  for (const Vector& v : vectors) CHECK(sha256_hex(v.text) == v.digest);
}

TEST_CASE("SHA-256 in pieces is that of the whole, at every length around a block") {
  for (std::size_t length : {1u, 55u, 56u, 57u, 63u, 64u, 65u, 119u, 128u, 200u}) {
    std::string text(length, 'x');
    for (std::size_t piece : {1u, 7u, 64u}) {
      Sha256 sha;
      for (std::size_t at = 0; at < length; at += piece) sha.add(std::string_view(text).substr(at, piece));
      CHECK(sha.hex() == sha256_hex(text));
    }
  }
}
