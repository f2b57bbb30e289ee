/* SPDX-License-Identifier: Apache-2.0 */
#ifndef CONSTANTS_H
#define CONSTANTS_H
#include "more.h"
#define SIZE	0x100	/* with a comment */
#endif
