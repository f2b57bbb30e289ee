// SPDX-License-Identifier: Apache-2.0
/**
 * What a running kernel says about its devices, and how far the answer from the device tree agrees
 * with it. {@link org.vfiodt.devices.observed.ObservationParser} reads what a guest or a person's
 * board printed; {@link org.vfiodt.devices.observed.Agreement} holds it against a platform.
 */
package org.vfiodt.devices.observed;
