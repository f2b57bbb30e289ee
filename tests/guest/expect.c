// SPDX-License-Identifier: GPL-2.0
#include "expect.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ktap.h"

#define MAX_WORDS (MAX_MEMBERS + 1)

struct line {
	unsigned int words;
	char *word[MAX_WORDS];
};

static bool copy_name(char *to, const char *from)
{
	if (strlen(from) >= MAX_NAME)
		return false;

	strcpy(to, from);
	return true;
}

static bool number(const char *word, uint64_t max, uint64_t *value)
{
	char *end;

	errno = 0;
	*value = strtoull(word, &end, 0);

	return !errno && end != word && !*end && *value <= max;
}

static bool pair(const struct line *line, uint64_t *first, uint64_t *second)
{
	return line->words == 3 &&
	       number(line->word[1], UINT64_MAX, first) &&
	       number(line->word[2], UINT32_MAX, second);
}

static bool add_region(struct expected_device *device, const struct line *line)
{
	uint64_t size, flags;

	if (device->num_regions == MAX_REGIONS || !pair(line, &size, &flags))
		return false;

	device->regions[device->num_regions++] =
		(struct expected_region){ .size = size, .flags = flags };
	return true;
}

/* Of the region above it. */
static bool add_area(struct expected_device *device, const struct line *line)
{
	struct expected_region *region;
	uint64_t offset, size;

	if (!device->num_regions || line->words != 3 ||
	    !number(line->word[1], UINT64_MAX, &offset) ||
	    !number(line->word[2], UINT64_MAX, &size))
		return false;

	region = &device->regions[device->num_regions - 1];
	if (region->num_areas == MAX_AREAS)
		return false;

	region->areas[region->num_areas++] =
		(struct expected_area){ .offset = offset, .size = size };
	return true;
}

static bool add_irq(struct expected_device *device, const struct line *line)
{
	uint64_t count, flags;

	if (device->num_irqs == MAX_IRQS || !pair(line, &count, &flags))
		return false;

	device->irqs[device->num_irqs++] =
		(struct expected_irq){ .count = count, .flags = flags };
	return true;
}

static bool set_flags(struct expected_device *device, const struct line *line)
{
	uint64_t flags;

	if (line->words != 2 || !number(line->word[1], UINT32_MAX, &flags))
		return false;

	device->flags = flags;
	return true;
}

static bool set_engine(struct expected_device *device, const struct line *line)
{
	if (line->words != 2 || strcmp(line->word[1], "pl330"))
		return false;

	device->engine = PL330;
	return true;
}

static bool add_further_node(struct expected_device *device,
			     const struct line *line)
{
	if (line->words != 2 || device->num_further_nodes == MAX_FURTHER_NODES)
		return false;

	return copy_name(device->further_nodes[device->num_further_nodes++],
			 line->word[1]);
}

static bool set_group(struct expected_device *device, const struct line *line)
{
	unsigned int i;

	for (i = 1; i < line->words; i++)
		if (!copy_name(device->members[i - 1], line->word[i]))
			return false;

	device->num_members = line->words - 1;
	return true;
}

static bool device_line(struct expected_device *device, const struct line *line)
{
	const char *key = line->word[0];

	if (!strcmp(key, "node"))
		return line->words == 2 &&
		       copy_name(device->node, line->word[1]);
	if (!strcmp(key, "further-node"))
		return add_further_node(device, line);
	if (!strcmp(key, "bus"))
		return line->words == 2 &&
		       copy_name(device->bus, line->word[1]);
	if (!strcmp(key, "flags"))
		return set_flags(device, line);
	if (!strcmp(key, "dma"))
		return set_engine(device, line);
	if (!strcmp(key, "region"))
		return add_region(device, line);
	if (!strcmp(key, "area"))
		return add_area(device, line);
	if (!strcmp(key, "irq"))
		return add_irq(device, line);
	if (!strcmp(key, "group"))
		return set_group(device, line);

	return false;
}

static bool add_device(struct expectation *e, const char *name)
{
	struct expected_device *device = &e->devices[e->num_devices];

	if (e->num_devices == MAX_DEVICES)
		return false;

	e->num_devices++;

	return copy_name(device->name, name) &&
	       copy_name(device->bus, "platform");
}

static bool add_module(struct expectation *e, const char *name)
{
	if (e->num_modules == MAX_MODULES)
		return false;

	return copy_name(e->modules[e->num_modules++], name);
}

/* A word that must be one of two: sets *value to whether it is the second. */
static bool choice(const char *word, const char *no, const char *yes,
		   bool *value)
{
	*value = !strcmp(word, yes);

	return *value || !strcmp(word, no);
}

static bool set_run(struct expectation *e, const char *word)
{
	static const char *const words[] = { "conformance", "fuzz", "bench",
					      "dma" };
	unsigned int i;

	for (i = 0; i < sizeof(words) / sizeof(*words); i++) {
		if (!strcmp(word, words[i])) {
			e->run = i;
			return true;
		}
	}

	return false;
}

static bool general_line(struct expectation *e, const struct line *line)
{
	const char *key = line->word[0];
	const char *value = line->words == 2 ? line->word[1] : NULL;

	if (!value)
		return false;
	if (!strcmp(key, "token"))
		return copy_name(e->token, value);
	if (!strcmp(key, "kernel"))
		return copy_name(e->kernel, value);
	if (!strcmp(key, "driver"))
		return copy_name(e->driver, value);
	if (!strcmp(key, "bind"))
		return choice(value, "match", "dynamic", &e->dynamic);
	if (!strcmp(key, "iommu"))
		return choice(value, "type1", "none", &e->noiommu);
	if (!strcmp(key, "fatal"))
		return choice(value, "try", "skip", &e->skip_fatal);
	if (!strcmp(key, "end"))
		return choice(value, "wait", "poweroff", &e->poweroff);
	if (!strcmp(key, "run"))
		return set_run(e, value);
	if (!strcmp(key, "settle"))
		return number(value, 600, &e->settle);
	if (!strcmp(key, "operations"))
		return number(value, UINT64_MAX, &e->operations);
	if (!strcmp(key, "seed"))
		return number(value, UINT64_MAX, &e->seed);
	if (!strcmp(key, "peer"))
		return copy_name(e->peer, value);
	if (!strcmp(key, "module"))
		return add_module(e, value);
	if (!strcmp(key, "device"))
		return add_device(e, value);

	return false;
}

static bool take_line(struct expectation *e, char *text)
{
	struct line line = { 0 };
	char *word;

	text[strcspn(text, "#\n")] = '\0';

	for (word = strtok(text, " \t"); word; word = strtok(NULL, " \t")) {
		if (line.words == MAX_WORDS)
			return false;
		line.word[line.words++] = word;
	}

	if (!line.words || general_line(e, &line))
		return true;

	return e->num_devices &&
	       device_line(&e->devices[e->num_devices - 1], &line);
}

bool expect_read(const char *path, struct expectation *expectation)
{
	FILE *file = fopen(path, "re");
	char text[1024];
	int number = 0;
	bool good = file;

	if (!file)
		ktap_note("%s: %s", path, strerror(errno));

	while (good && fgets(text, sizeof(text), file)) {
		number++;
		good = take_line(expectation, text);
		if (!good)
			ktap_note("%s:%d is not understood", path, number);
	}

	if (file)
		fclose(file);

	return good;
}
