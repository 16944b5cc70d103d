resource "grafana_folder" "foresight_shop_46dc5e" {
  uid   = "shop"
  title = "Shop"
}

resource "grafana_rule_group" "foresight_recorded_790487" {
  name             = "recorded"
  folder_uid       = grafana_folder.foresight_shop_46dc5e.uid
  interval_seconds = 300

  rule {
    uid  = "foresight-e0d6b290e1035aab"
    name = "Canary drifts from stable: foresight_score"
    labels = {
      "team"           = "checkout"
      "foresight_rule" = "foresight-87b2d5758e0c0cab"
    }

    data {
      ref_id         = "A"
      query_type     = "anomalies"
      datasource_uid = "foresight"
      model = jsonencode({
        "refId" = "A"
        "datasource" = {
          "type" = "foresight-predict-datasource"
          "uid"  = "foresight"
        }
        "version"   = 1
        "engine"    = 1
        "queryType" = "anomalies"
        "source" = {
          "uid" = "prometheus"
        }
        "query" = {
          "refId" = "A"
          "expr"  = "(histogram_quantile(0.95, sum by (le, route) (rate(latency_seconds_bucket{track=\"canary\"}[5m])))) - on (route) (histogram_quantile(0.95, sum by (le, route) (rate(latency_seconds_bucket{track=\"stable\"}[5m]))))"
          "range" = true
        }
        "training"  = "7d"
        "step"      = "5m"
        "direction" = "up"
        "output"    = "anomalyScore"
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

  rule {
    uid  = "foresight-e212957f4a53728e"
    name = "Canary drifts from stable: foresight_forecast"
    labels = {
      "team"           = "checkout"
      "foresight_rule" = "foresight-87b2d5758e0c0cab"
    }

    data {
      ref_id         = "A"
      query_type     = "anomalies"
      datasource_uid = "foresight"
      model = jsonencode({
        "refId" = "A"
        "datasource" = {
          "type" = "foresight-predict-datasource"
          "uid"  = "foresight"
        }
        "version"   = 1
        "engine"    = 1
        "queryType" = "anomalies"
        "source" = {
          "uid" = "prometheus"
        }
        "query" = {
          "refId" = "A"
          "expr"  = "(histogram_quantile(0.95, sum by (le, route) (rate(latency_seconds_bucket{track=\"canary\"}[5m])))) - on (route) (histogram_quantile(0.95, sum by (le, route) (rate(latency_seconds_bucket{track=\"stable\"}[5m]))))"
          "range" = true
        }
        "training"  = "7d"
        "step"      = "5m"
        "direction" = "up"
        "output"    = "forecast"
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
      metric                = "foresight_forecast"
      from                  = "B"
      target_datasource_uid = "prometheus"
    }
  }

  rule {
    uid  = "foresight-4b68baa08897a23c"
    name = "Canary drifts from stable: foresight_lower"
    labels = {
      "team"           = "checkout"
      "foresight_rule" = "foresight-87b2d5758e0c0cab"
    }

    data {
      ref_id         = "A"
      query_type     = "anomalies"
      datasource_uid = "foresight"
      model = jsonencode({
        "refId" = "A"
        "datasource" = {
          "type" = "foresight-predict-datasource"
          "uid"  = "foresight"
        }
        "version"   = 1
        "engine"    = 1
        "queryType" = "anomalies"
        "source" = {
          "uid" = "prometheus"
        }
        "query" = {
          "refId" = "A"
          "expr"  = "(histogram_quantile(0.95, sum by (le, route) (rate(latency_seconds_bucket{track=\"canary\"}[5m])))) - on (route) (histogram_quantile(0.95, sum by (le, route) (rate(latency_seconds_bucket{track=\"stable\"}[5m]))))"
          "range" = true
        }
        "training"  = "7d"
        "step"      = "5m"
        "direction" = "up"
        "output"    = "lower"
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
      metric                = "foresight_lower"
      from                  = "B"
      target_datasource_uid = "prometheus"
    }
  }

  rule {
    uid  = "foresight-aac92e92067d8b61"
    name = "Canary drifts from stable: foresight_upper"
    labels = {
      "team"           = "checkout"
      "foresight_rule" = "foresight-87b2d5758e0c0cab"
    }

    data {
      ref_id         = "A"
      query_type     = "anomalies"
      datasource_uid = "foresight"
      model = jsonencode({
        "refId" = "A"
        "datasource" = {
          "type" = "foresight-predict-datasource"
          "uid"  = "foresight"
        }
        "version"   = 1
        "engine"    = 1
        "queryType" = "anomalies"
        "source" = {
          "uid" = "prometheus"
        }
        "query" = {
          "refId" = "A"
          "expr"  = "(histogram_quantile(0.95, sum by (le, route) (rate(latency_seconds_bucket{track=\"canary\"}[5m])))) - on (route) (histogram_quantile(0.95, sum by (le, route) (rate(latency_seconds_bucket{track=\"stable\"}[5m]))))"
          "range" = true
        }
        "training"  = "7d"
        "step"      = "5m"
        "direction" = "up"
        "output"    = "upper"
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
      metric                = "foresight_upper"
      from                  = "B"
      target_datasource_uid = "prometheus"
    }
  }
}
