// SPDX-License-Identifier: Apache-2.0
/** The configuration of a Jailhouse cell that gets devices, as its C source. */
package org.vfiodt.render.jailhouse;
