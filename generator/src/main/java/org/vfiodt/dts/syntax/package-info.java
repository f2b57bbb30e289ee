// SPDX-License-Identifier: Apache-2.0
/** From preprocessed text to statements; syntax errors are told in the words of the language. */
package org.vfiodt.dts.syntax;
