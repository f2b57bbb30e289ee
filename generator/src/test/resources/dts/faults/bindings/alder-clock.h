/* SPDX-License-Identifier: Apache-2.0 */
#ifndef BINDINGS_ALDER_CLOCK_H
#define BINDINGS_ALDER_CLOCK_H

#include "irq.h"

#define CLK_OSC			0
#define CLK_PLL_CPU		1
#define CLK_PLL_BUS		2

#define CLK_GATE_BASE		16
#define CLK_GATE(number)	(CLK_GATE_BASE + (number))
#define CLK_UART(number)	CLK_GATE(number)
#define CLK_I2C(number)		CLK_GATE(8 + (number))
#define CLK_SPI			CLK_GATE(12)
#define CLK_MMC(number)		CLK_GATE(16 + (number))
#define CLK_ETHERNET		CLK_GATE(24)
#define CLK_USB			CLK_GATE(25)
#define CLK_DISPLAY		CLK_GATE(26)

#ifdef ALDER_REVISION_A
#define CLK_COUNT		64
#else
#define CLK_COUNT		96
#endif

#endif
