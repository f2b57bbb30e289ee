// SPDX-License-Identifier: Apache-2.0
/** Files from kernel.org or a mirror, verified and resumed. */
package org.vfiodt.kernel.download;
