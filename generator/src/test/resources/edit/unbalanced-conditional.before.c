/* SPDX-License-Identifier: GPL-2.0 */
#ifdef CONFIG_X
int a;
