// SPDX-License-Identifier: Apache-2.0
/**
 * The stages in their order, the run directory that keeps what they leave, and what a rerun reuses.
 */
package org.vfiodt.pipeline;
