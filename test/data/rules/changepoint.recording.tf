resource "grafana_folder" "foresight_shop_46dc5e" {
  uid   = "shop"
  title = "Shop"
}

resource "grafana_rule_group" "foresight_recorded_790487" {
  name             = "recorded"
  folder_uid       = grafana_folder.foresight_shop_46dc5e.uid
  interval_seconds = 300

  rule {
    uid  = "foresight-4c52ca30cb475398"
    name = "Latency has a new level since the deploy: foresight_changepoints"
    labels = {
      "team"           = "checkout"
      "foresight_rule" = "foresight-4002cdbc8e207e4b"
    }

    data {
      ref_id         = "A"
      query_type     = "changepoints"
      datasource_uid = "foresight"
      model = jsonencode({
        "refId" = "A"
        "datasource" = {
          "type" = "foresight-predict-datasource"
          "uid"  = "foresight"
        }
        "version"   = 1
        "engine"    = 1
        "queryType" = "changepoints"
        "source" = {
          "uid" = "prometheus"
        }
        "query" = {
          "refId" = "A"
          "expr"  = "avg(checkout_duration_seconds)"
          "range" = true
        }
        "training" = "7d"
        "step"     = "5m"
        "output"   = "count"
      })

      relative_time_range {
        from = 7200
        to   = 0
      }
    }

    record {
      metric                = "foresight_changepoints"
      from                  = "A"
      target_datasource_uid = "prometheus"
    }
  }
}
