/* SPDX-License-Identifier: GPL-2.0 */
/* Memory of which each byte and each end is known. */
#ifndef MEMORY_H
#define MEMORY_H

#include <stdbool.h>
#include <stddef.h>

/* What untouched memory holds. */
#define POISON 0xa5

/* An address of the kernel on 32-bit ARM. */
#define KERNEL_POINTER ((void *)0xc0008000)

void poison(void *memory, size_t size);
bool poisoned(const void *memory, size_t size);

/* A page with nothing mapped behind it; NULL when there is no memory. */
unsigned char *guarded_page(void);
void guarded_free(unsigned char *page);

/* Poisoned pages that stay the same memory in processes that are forked. */
unsigned char *shared_pages(unsigned int count);
void shared_free(unsigned char *pages, unsigned int count);

/* Words of which each says where it is; the seed tells patterns apart. */
void pattern(void *memory, size_t size, unsigned int seed);
bool patterned(const void *memory, size_t size, unsigned int seed);

#endif
