/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _ASMARM_UACCESS_H
#define _ASMARM_UACCESS_H

#include <linux/thread_info.h>

#ifdef CONFIG_MMU
extern int __get_user_4(void *);

#define __get_user_check(x, p)					\
	({							\
		unsigned long __limit = current_limit();	\
		register const typeof(*(p)) __user *__p asm("r0") = (p);\
		register unsigned long __r2 asm("r2");		\
		register int __e asm("r0");			\
		__get_user_x(__r2, __p, __e, __limit);		\
		x = (typeof(*(p))) __r2;			\
		__e;						\
	})

#define __put_user_check(x, p)					\
	({							\
		unsigned long __limit = current_limit();	\
		register const typeof(*(p)) __r2 asm("r2") = (x);	\
		register const typeof(*(p)) __user *__p asm("r0") = (p);\
		register int __e asm("r0");			\
		__put_user_x(__r2, __p, __e, __limit);		\
		__e;						\
	})
#else /* no MMU */
#define access_ok(addr, size)	(1)
#endif

#endif
