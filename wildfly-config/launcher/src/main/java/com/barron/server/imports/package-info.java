/** The first master data of a plant, from a terminal. */
package com.barron.server.imports;
