/* SPDX-License-Identifier: GPL-2.0 */
/* What a running kernel says about its devices, one statement a line. */
#ifndef OBSERVE_H
#define OBSERVE_H

/* Prints a whole line and waits until it is out. */
void line(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* Prints everything between the two marks. */
void observe(void);

#endif
