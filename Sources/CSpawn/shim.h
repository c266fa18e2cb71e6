#include <spawn.h>

// Two functions of glibc that its headers show to GNU programs only, which Swift is none of.
int pipe2(int files[2], int flags);
int posix_spawn_file_actions_addchdir_np(posix_spawn_file_actions_t *actions, const char *folder);
