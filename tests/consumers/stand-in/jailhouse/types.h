/* SPDX-License-Identifier: GPL-2.0 */
/* Numbers of fixed width, by the names of Jailhouse's own header. */
#include <stdint.h>

typedef uint8_t __u8;
typedef uint16_t __u16;
typedef uint32_t __u32;
typedef uint64_t __u64;
