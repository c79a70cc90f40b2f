/** The GraphQL part of the Admin API. */
@NullMarked
package dev.countersign.shop.admin.graphql;

import org.jspecify.annotations.NullMarked;
