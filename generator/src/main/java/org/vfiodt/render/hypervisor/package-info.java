// SPDX-License-Identifier: Apache-2.0
/**
 * What hypervisors that stand below Linux make of devices: the GIC that they drive themselves,
 * whole devices with all that stands below them, who else is on a page or an interrupt line, and
 * what they object to.
 */
package org.vfiodt.render.hypervisor;
