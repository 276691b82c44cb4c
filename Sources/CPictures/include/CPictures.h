#ifndef CPICTURES_H
#define CPICTURES_H

#include <stddef.h>

/// A PNG file within the program.
typedef struct {
  /// The key of the topic of the help whose page it shows.
  const char *topic;
  const unsigned char *bytes;
  size_t count;
} HandbookPicture;

/// The pictures of the handbooks, `*count` of them.
const HandbookPicture *handbook_pictures(size_t *count);

#endif
