/* SPDX-License-Identifier: Apache-2.0 */
#ifndef BINDINGS_GPIO_H
#define BINDINGS_GPIO_H

#define GPIO_ACTIVE_HIGH	0
#define GPIO_ACTIVE_LOW		1
#define GPIO_OPEN_DRAIN		(1 << 2)

#define KEY_ENTER		28
#define KEY_POWER		116
#define KEY_MENU		139

#endif
