// A wall clock that jumps: loaded before libc, it adds to the time of day the seconds written in the file JUMP.
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

static time_t jump(void) {
  const char *path = getenv("JUMP");
  char text[32] = {0};
  int file = path ? open(path, O_RDONLY | O_CLOEXEC) : -1;
  if (file < 0) return 0;
  ssize_t count = read(file, text, sizeof text - 1);
  close(file);
  return count > 0 ? atol(text) : 0;
}

int clock_gettime(clockid_t clock, struct timespec *time) {
  int status = (int)syscall(SYS_clock_gettime, clock, time);
  if (status == 0 && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE)) time->tv_sec += jump();
  return status;
}

int gettimeofday(struct timeval *restrict moment, void *restrict zone) {
  int status = (int)syscall(SYS_gettimeofday, moment, zone);
  if (status == 0) moment->tv_sec += jump();
  return status;
}
