resource "grafana_folder" "foresight_shop_46dc5e" {
  uid   = "shop"
  title = "Shop"
}

resource "grafana_rule_group" "foresight_recorded_790487" {
  name             = "recorded"
  folder_uid       = grafana_folder.foresight_shop_46dc5e.uid
  interval_seconds = 300

  rule {
    uid  = "foresight-902e55e84ad32076"
    name = "A pod is unlike the others: foresight_score"
    labels = {
      "team"           = "checkout"
      "foresight_rule" = "foresight-af519c917b3f8b10"
    }

    data {
      ref_id         = "A"
      query_type     = "outliers"
      datasource_uid = "foresight"
      model = jsonencode({
        "refId" = "A"
        "datasource" = {
          "type" = "foresight-predict-datasource"
          "uid"  = "foresight"
        }
        "version"   = 1
        "engine"    = 1
        "queryType" = "outliers"
        "source" = {
          "uid" = "prometheus"
        }
        "query" = {
          "refId" = "A"
          "expr"  = "rate(container_cpu_usage_seconds_total{pod=~\"cart-.*\"}[5m])"
          "range" = true
        }
        "method" = "dbscan"
        "output" = "outlierScore"
      })

      relative_time_range {
        from = 3600
        to   = 0
      }
    }

    data {
      ref_id         = "B"
      query_type     = ""
      datasource_uid = "__expr__"
      model = jsonencode({
        "refId" = "B"
        "datasource" = {
          "type" = "__expr__"
          "uid"  = "__expr__"
        }
        "type"       = "reduce"
        "expression" = "A"
        "reducer"    = "last"
        "settings" = {
          "mode" = "dropNN"
        }
      })

      relative_time_range {
        from = 0
        to   = 0
      }
    }

    record {
      metric                = "foresight_score"
      from                  = "B"
      target_datasource_uid = "prometheus"
    }
  }
}
