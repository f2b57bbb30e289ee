// SPDX-License-Identifier: Apache-2.0

// Device tree source, version 1. Every choice is decided by the next token alone, which keeps
// parsing linear and messages simple. What dtc also forbids by its grammar but people understand
// better as a sentence (properties behind child nodes, reservations behind nodes) is left to the
// builder of the statements, and so is the precedence of operators.
parser grammar DtsParser;

options { tokenVocab = DtsLexer; }

source
  : header* definition* EOF
  ;

header
  : ( DTS_V1 | PLUGIN ) SEMICOLON
  ;

definition
  : LABEL* ( MEMRESERVE number number | reference body ) SEMICOLON
  | SLASH body SEMICOLON
  | ( DELETE_NODE | OMIT_IF_NO_REF ) reference SEMICOLON
  ;

body
  : LEFT_BRACE entry* RIGHT_BRACE
  ;

entry
  : ( LABEL | OMIT_IF_NO_REF )*
    ( ( DELETE_PROPERTY | DELETE_NODE ) NAME
    | NAME ( EQUALS values | body )?
    )
    SEMICOLON
  ;

values
  : LABEL* value LABEL* ( COMMA LABEL* value LABEL* )*
  ;

value
  : STRING
  | ( BITS LITERAL )? LESS ( number | reference | LABEL )* GREATER
  | LEFT_BRACKET ( BYTE | LABEL )* RIGHT_BRACKET
  | reference
  | INCBIN LEFT_PAREN STRING ( COMMA number COMMA number )? RIGHT_PAREN
  ;

reference
  : LABEL_REFERENCE
  | PATH_REFERENCE
  ;

number
  : LITERAL
  | CHARACTER
  | LEFT_PAREN expression RIGHT_PAREN
  ;

expression
  : operand ( binaryOperator operand )* ( QUESTION expression COLON expression )?
  ;

operand
  : ( MINUS | BIT_NOT | NOT )* number
  ;

binaryOperator
  : OR | AND | BIT_OR | BIT_XOR | BIT_AND
  | EQUAL | NOT_EQUAL | LESS | GREATER | LESS_EQUAL | GREATER_EQUAL
  | SHIFT_LEFT | SHIFT_RIGHT | PLUS | MINUS | STAR | SLASH | PERCENT
  ;
