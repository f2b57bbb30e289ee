/* SPDX-License-Identifier: GPL-2.0 */
#if 0
#error don't { build
#endif
// it's "odd" {
#define QUOTE '\''
#define OPEN "{ \" /*"
int mill_two(void);

int mill_one(void)
{
	return '"' + '{' + "\
}"[0];
}
