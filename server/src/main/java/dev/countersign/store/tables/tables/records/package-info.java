/** Generated from the migrations at each build: the tables as jOOQ knows them. */
@NamedInterface("tables.records")
package dev.countersign.store.tables.tables.records;

import org.springframework.modulith.NamedInterface;
