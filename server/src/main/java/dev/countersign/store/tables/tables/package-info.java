/** Generated from the migrations at each build: the tables as jOOQ knows them. */
@NamedInterface("tables.rows")
package dev.countersign.store.tables.tables;

import org.springframework.modulith.NamedInterface;
