/* SPDX-License-Identifier: GPL-2.0 */
MILL_MODULE(x)
/* Everything */
static __printf(1, 2) void mill_all(const char *how, ...)
{
}
