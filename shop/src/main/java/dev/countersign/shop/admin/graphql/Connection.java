package dev.countersign.shop.admin.graphql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A page of a list in the shape of GraphQL: nodes, edges with cursors, and whether there is more. */
final class Connection {
    private Connection() {}

    static Map<String, Object> of(List<?> all, int from, int limit) {
        var to = Math.min(from + limit, all.size());
        var nodes = all.subList(Math.min(from, to), to);
        var edges = new ArrayList<Map<String, Object>>();
        for (var i = 0; i < nodes.size(); i++) {
            edges.add(Map.of("cursor", cursor(from + i + 1), "node", nodes.get(i)));
        }
        return Map.of("nodes", nodes, "edges", edges, "pageInfo", pageInfo(from, to, all.size()));
    }

    /** Where the page after this cursor begins. */
    static int position(@Nullable String cursor) {
        return cursor != null && cursor.matches("\\d{1,9}") ? Integer.parseInt(cursor) : 0;
    }

    private static Map<String, Object> pageInfo(int from, int to, int size) {
        var info = new HashMap<String, Object>();
        info.put("hasNextPage", to < size);
        info.put("hasPreviousPage", from > 0);
        info.put("startCursor", to > from ? cursor(from + 1) : null);
        info.put("endCursor", to > from ? cursor(to) : null);
        return info;
    }

    private static String cursor(int position) {
        return String.valueOf(position);
    }
}
