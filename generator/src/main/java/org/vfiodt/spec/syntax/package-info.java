// SPDX-License-Identifier: Apache-2.0
/** Reads the text of a spec into the model; the only place of the spec that knows ANTLR. */
package org.vfiodt.spec.syntax;
