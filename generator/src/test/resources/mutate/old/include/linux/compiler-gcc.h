/* SPDX-License-Identifier: GPL-2.0 */
#ifndef __LINUX_COMPILER_H
#error "include <linux/compiler.h> instead"
#endif

#define barrier() __asm__ __volatile__("" : : : "memory")
#define __deprecated		__attribute__((deprecated))
#define __weak			__attribute__((weak))

#define __gcc_header(x) #x
#define _gcc_header(x) __gcc_header(linux/compiler-gcc##x.h)
#define gcc_header(x) _gcc_header(x)
#include gcc_header(__GNUC__)

#ifndef __noclone
#define __noclone	/* unknown to this compiler */
#endif
