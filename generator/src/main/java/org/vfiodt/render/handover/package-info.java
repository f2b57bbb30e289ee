// SPDX-License-Identifier: Apache-2.0
/**
 * Chosen devices as the files that a recipient needs. {@link org.vfiodt.render.handover.Handovers}
 * knows who writes them: {@code render.vfio} and its neighbours, one package for each recipient.
 */
package org.vfiodt.render.handover;
