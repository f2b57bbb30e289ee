/* SPDX-License-Identifier: GPL-2.0 */
/* Results on the console, in KTAP version 1. */
#ifndef KTAP_H
#define KTAP_H

enum result { PASS, FAIL, SKIP };

struct counts {
	unsigned int pass;
	unsigned int fail;
	unsigned int skip;
};

/* A suite opens with its plan; suites nest. */
void ktap_open(const char *suite, unsigned int tests);
enum result ktap_close(void);

void ktap_result(enum result result, const char *test);
void ktap_note(const char *format, ...)
	__attribute__((format(printf, 1, 2)));
void ktap_line(const char *format, ...)
	__attribute__((format(printf, 1, 2)));

/* Of the innermost tests, not of suites. */
struct counts ktap_counts(void);

#endif
