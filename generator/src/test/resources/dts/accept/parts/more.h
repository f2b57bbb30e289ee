/* SPDX-License-Identifier: Apache-2.0 */
#define MORE(a, b)	((a) ? (b) : 0)
