/* SPDX-License-Identifier: GPL-2.0 */
struct __packed mill_head {
	int wide;
};

typedef struct {
	int	wide;
	int high;
} mill_t;
