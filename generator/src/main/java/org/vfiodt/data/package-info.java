// SPDX-License-Identifier: Apache-2.0
/** The data folders (templates, recipes, boards, toolchains), from a checkout or from the jar. */
package org.vfiodt.data;
