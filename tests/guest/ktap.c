// SPDX-License-Identifier: GPL-2.0
#include "ktap.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#define MAX_DEPTH 4
#define MAX_LINE 512

struct level {
	const char *suite;
	unsigned int done;
	unsigned int failed;
};

static struct level levels[MAX_DEPTH];
static unsigned int depth;
static struct counts counts;

/*
 * One write per line, and a pause until it is out, so that a message of the
 * kernel rarely ends up inside a line.
 */
static void emit(const char *format, va_list args)
{
	char line[MAX_LINE];
	int indent = depth > 1 ? 2 * (int)(depth - 1) : 0;
	size_t length;

	memset(line, ' ', indent);
	vsnprintf(line + indent, sizeof(line) - indent - 1, format, args);
	length = strlen(line);
	line[length++] = '\n';

	if (write(STDOUT_FILENO, line, length) < 0)
		return;

	tcdrain(STDOUT_FILENO);
}

void ktap_line(const char *format, ...)
{
	va_list args;

	va_start(args, format);
	emit(format, args);
	va_end(args);
}

void ktap_note(const char *format, ...)
{
	char text[MAX_LINE] = "# ";
	va_list args;

	va_start(args, format);
	vsnprintf(text + 2, sizeof(text) - 2, format, args);
	va_end(args);
	ktap_line("%s", text);
}

void ktap_open(const char *suite, unsigned int tests)
{
	levels[depth] = (struct level){ .suite = suite };
	depth++;

	ktap_line("KTAP version 1");
	if (depth > 1)
		ktap_line("# Subtest: %s", suite);
	ktap_line("1..%u", tests);
}

static void count(enum result result)
{
	counts.pass += result == PASS;
	counts.fail += result == FAIL;
	counts.skip += result == SKIP;
}

static void print_result(enum result result, const char *name)
{
	struct level *level = &levels[depth - 1];

	level->done++;
	level->failed += result == FAIL;
	ktap_line("%sok %u %s%s", result == FAIL ? "not " : "", level->done,
		  name, result == SKIP ? " # SKIP" : "");
}

void ktap_result(enum result result, const char *test)
{
	count(result);
	print_result(result, test);
}

enum result ktap_close(void)
{
	struct level *level = &levels[--depth];
	enum result result = level->failed ? FAIL : PASS;

	if (depth)
		print_result(result, level->suite);

	return result;
}

struct counts ktap_counts(void)
{
	return counts;
}
