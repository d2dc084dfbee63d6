// The system's libcmark (CommonMark 0.30 or newer), seen by Swift as `import CCmark`.
#pragma once

#if __has_include(<cmark.h>)
#include <cmark.h>
#include "arena.h"
#else
#error "libcmark-dev is not installed. Debian, Ubuntu: sudo apt-get install libcmark-dev. Fedora: sudo dnf install cmark-devel. macOS: brew install cmark."
#endif
