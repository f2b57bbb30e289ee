/* SPDX-License-Identifier: GPL-2.0 */
/* What this program does when a test executes it: looks at a descriptor. */
#ifndef INHERITANCE_H
#define INHERITANCE_H

#define DESCRIPTOR_CLOSED 10
#define DESCRIPTOR_WORKS 11
#define DESCRIPTOR_BROKEN 12

/* The exit code. */
int run_inherited(const char *number);

#endif
