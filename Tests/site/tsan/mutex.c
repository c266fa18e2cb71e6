// Tells the thread sanitizer of the slow paths of Swift's `Mutex`, which it cannot see.
//
// Swift inlines the quick path of lock and unlock into the program, where the sanitizer watches it; when two
// threads want one lock, the kernel settles it from inside libswiftSynchronization, which is built without the
// sanitizer. It then takes two turns of one lock for a race ("Swift access race"). Loaded with LD_PRELOAD, this
// calls the real functions and says what they did, and nothing else: a race outside a lock is still reported.

#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdint.h>

#define LOCK "$s15Synchronization12_MutexHandleV9_lockSlowyys6UInt32VF"
#define UNLOCK "$s15Synchronization12_MutexHandleV11_unlockSlowyyF"
#define SWIFT __attribute__((swiftcall))
#define SELF __attribute__((swift_context)) void *self

void __tsan_acquire(void *address);
void __tsan_release(void *address);

SWIFT void lock_slow(uint32_t thread, SELF) __asm__(LOCK);
SWIFT void lock_slow(uint32_t thread, SELF) {
  ((SWIFT void (*)(uint32_t, SELF))dlsym(RTLD_NEXT, LOCK))(thread, self);
  __tsan_acquire(self);
}

SWIFT void unlock_slow(SELF) __asm__(UNLOCK);
SWIFT void unlock_slow(SELF) {
  __tsan_release(self);
  ((SWIFT void (*)(SELF))dlsym(RTLD_NEXT, UNLOCK))(self);
}
