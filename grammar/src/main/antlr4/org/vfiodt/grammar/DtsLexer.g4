// SPDX-License-Identifier: Apache-2.0

// Device tree source, version 1, after preprocessing and inclusion.
//
// What a run of characters means depends on where it stands: "10" is a number in a value, a byte
// between brackets and may start a name elsewhere. Hence three modes. The default mode reads
// values; a semicolon or an opening brace leads to NAMES, a name leads back; '[' leads to BYTES.
lexer grammar DtsLexer;

DTS_V1          : '/dts-v1/' ;
PLUGIN          : '/plugin/' ;
MEMRESERVE      : '/memreserve/' ;
BITS            : '/bits/' ;
INCBIN          : '/incbin/' ;
DELETE_PROPERTY : '/delete-property/' -> mode(NAMES) ;
DELETE_NODE     : '/delete-node/' -> mode(NAMES) ;
OMIT_IF_NO_REF  : '/omit-if-no-ref/' -> mode(NAMES) ;
UNKNOWN_KEYWORD : Keyword ;

LABEL           : Identifier ':' ;
LABEL_REFERENCE : '&' Identifier ;
PATH_REFERENCE  : '&{' PathCharacter* '}' ;
LITERAL         : ( [0-9]+ | '0' [xX] [0-9a-fA-F]+ ) ( 'U' | 'L' | 'UL' | 'LL' | 'ULL' )? ;
CHARACTER       : '\'' ( ~['] | '\\\'' )* '\'' ;
STRING          : String ;

SEMICOLON       : ';' -> mode(NAMES) ;
LEFT_BRACE      : '{' -> mode(NAMES) ;
RIGHT_BRACE     : '}' ;
LEFT_BRACKET    : '[' -> mode(BYTES) ;
RIGHT_BRACKET   : ']' ;
LEFT_PAREN      : '(' ;
RIGHT_PAREN     : ')' ;
EQUALS          : '=' ;
COMMA           : ',' ;
QUESTION        : '?' ;
COLON           : ':' ;
LESS            : '<' ;
GREATER         : '>' ;
LESS_EQUAL      : '<=' ;
GREATER_EQUAL   : '>=' ;
EQUAL           : '==' ;
NOT_EQUAL       : '!=' ;
SHIFT_LEFT      : '<<' ;
SHIFT_RIGHT     : '>>' ;
AND             : '&&' ;
OR              : '||' ;
BIT_AND         : '&' ;
BIT_OR          : '|' ;
BIT_XOR         : '^' ;
BIT_NOT         : '~' ;
NOT             : '!' ;
PLUS            : '+' ;
MINUS           : '-' ;
STAR            : '*' ;
SLASH           : '/' ;
PERCENT         : '%' ;

// A word has no meaning in a value; most often it is a macro that nobody defined.
WORD            : Identifier ;
BLANK           : Blank -> skip ;
UNEXPECTED      : . ;

mode NAMES;

NAMES_DTS_V1          : '/dts-v1/' -> type(DTS_V1), mode(DEFAULT_MODE) ;
NAMES_PLUGIN          : '/plugin/' -> type(PLUGIN) ;
NAMES_MEMRESERVE      : '/memreserve/' -> type(MEMRESERVE), mode(DEFAULT_MODE) ;
NAMES_BITS            : '/bits/' -> type(BITS), mode(DEFAULT_MODE) ;
NAMES_DELETE_PROPERTY : '/delete-property/' -> type(DELETE_PROPERTY) ;
NAMES_DELETE_NODE     : '/delete-node/' -> type(DELETE_NODE) ;
NAMES_OMIT_IF_NO_REF  : '/omit-if-no-ref/' -> type(OMIT_IF_NO_REF) ;
NAMES_UNKNOWN_KEYWORD : Keyword -> type(UNKNOWN_KEYWORD) ;
NAMES_LABEL           : Identifier ':' -> type(LABEL) ;
NAMES_LABEL_REFERENCE : '&' Identifier -> type(LABEL_REFERENCE) ;
NAMES_PATH_REFERENCE  : '&{' PathCharacter* '}' -> type(PATH_REFERENCE) ;
NAME                  : '\\'? NameCharacter+ -> mode(DEFAULT_MODE) ;
NAMES_STRING          : String -> type(STRING) ;
NAMES_SEMICOLON       : ';' -> type(SEMICOLON) ;
NAMES_LEFT_BRACE      : '{' -> type(LEFT_BRACE) ;
NAMES_RIGHT_BRACE     : '}' -> type(RIGHT_BRACE) ;
NAMES_EQUALS          : '=' -> type(EQUALS) ;
NAMES_LESS            : '<' -> type(LESS) ;
NAMES_GREATER         : '>' -> type(GREATER) ;
NAMES_SLASH           : '/' -> type(SLASH) ;
NAMES_BLANK           : Blank -> skip ;
NAMES_UNEXPECTED      : . -> type(UNEXPECTED) ;

mode BYTES;

BYTE                : [0-9a-fA-F] [0-9a-fA-F] ;
BYTES_LABEL         : Identifier ':' -> type(LABEL) ;
BYTES_RIGHT_BRACKET : ']' -> type(RIGHT_BRACKET), mode(DEFAULT_MODE) ;
BYTES_SEMICOLON     : ';' -> type(SEMICOLON), mode(NAMES) ;
BYTES_LEFT_BRACE    : '{' -> type(LEFT_BRACE), mode(NAMES) ;
BYTES_RIGHT_BRACE   : '}' -> type(RIGHT_BRACE) ;
BYTES_STRING        : String -> type(STRING) ;
BYTES_BLANK         : Blank -> skip ;
BYTES_UNEXPECTED    : . -> type(UNEXPECTED) ;

fragment Identifier    : [a-zA-Z_] [a-zA-Z0-9_]* ;
fragment NameCharacter : [a-zA-Z0-9,._+*#?@\-] ;
fragment PathCharacter : NameCharacter | '/' ;
fragment Keyword       : '/' [a-z] [a-z0-9_\-]* '/' ;
fragment String        : '"' ( ~[\\"] | '\\' ~[\n] )* '"' ;
fragment Blank
  : ( [ \t\r\n\f\u000B]
    | '//' ~[\n]*
    | '/*' ( ~[*] | '*'+ ~[*/] )* '*'+ '/'
    )+
  ;
