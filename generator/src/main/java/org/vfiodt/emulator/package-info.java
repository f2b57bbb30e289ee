// SPDX-License-Identifier: Apache-2.0
/** The emulator that is built here: the distribution's sources with device models of our own. */
package org.vfiodt.emulator;
