// SPDX-License-Identifier: Apache-2.0
/** Who looks after which file of a kernel, from its MAINTAINERS file. */
package org.vfiodt.kernel.maintainers;
