/* SPDX-License-Identifier: GPL-2.0 */
/* Mühle, ÿþ */
int first;
/* MÃ¼hle */
int second;
